// Papers, agencies, broadcasters and sites of the world. Data: a line for each country, “Name = another name of it, Name, …”.
//
// “the” before a name: it is this outlet only with its article (“the Nation”, not “Nation”). “*” behind a name: it is a word or
// a person’s name too (“Dawn”), and an outlet only where the words around show it: who is told, quoted by or reports.
// Names with the form of an outlet’s (“… Times”, “… News”) are here where they have other names, or where one of them is a form
// that another outlet has too. Chosen by hand, mostly national outlets that other outlets cite.

/** Outlets of the world by country, each with its other names. */
export const worldOutlets = `
World: Reuters = Thomson Reuters, AP = the Associated Press = Associated Press, AFP = Agence France-Presse = Agence
  France Presse, UPI = United Press International, Bloomberg = Bloomberg News, dpa = Deutsche Presse-Agentur, Inter
  Press Service
United States: CNN, NBC = NBC News, CBS = CBS News, ABC = ABC News, PBS, NPR = National Public Radio, MSNBC = MS
  NOW, CNBC, C-SPAN, Fox = Fox News, Newsmax, OAN = One America News, HBO, ESPN, ESPNcricinfo = Cricinfo, MTV, Univision, Telemundo, TMZ, VOA
  = Voice of America, Radio Free Europe = RFE/RL = Radio Free Europe/Radio Liberty = RFERL, Radio Free Asia = RFA,
  Politico, Axios, BuzzFeed = BuzzFeed News, Vox*, Slate*, Salon*, Breitbart, ProPublica, Semafor, HuffPost =
  Huffington Post, Newsweek, Time*, Forbes, Fortune*, WSJ = the Journal = the Wall Street Journal, New York Times = NYT = the Times,
  Washington Post = WaPo = the Post, Los Angeles Times = LA Times = L.A. Times = the Times, Chicago Tribune = the Tribune, Boston Globe = the Globe, Philadelphia
  Inquirer, USA Today, the Hill, the Atlantic, the Nation, the New Yorker, the New Republic, the Intercept, the
  Daily Beast, the Dispatch, the Bulwark, Mother Jones, Rolling Stone, Vanity Fair, Variety*, Wired*, The Verge,
  TechCrunch, Ars Technica, Vice*, Mashable, Gizmodo, Engadget, Foreign Policy, Foreign Affairs, National Review,
  National Geographic, Scientific American, Business Insider, Insider*, MarketWatch, Barron’s, Al-Monitor, Stars and
  Stripes, Roll Call, McClatchy, Gannett, Face the Nation, Meet the Press, Good Morning America, Fox & Friends,
  Democracy Now, 60 Minutes, State of the Union*
United Kingdom: BBC = British Broadcasting Corporation, ITV, ITN, LBC, Sky News = Sky, Sky Sports, TalkTV, TalkRadio, Times
  Radio, GB News, PA = PA Media = Press Association, Channel 4, Channel 5, S4C, 5 Live, MailOnline = Mail Online,
  the Daily Mail, the Mail on Sunday, the Mail, the Guardian, the Observer, the Times = the Times of London, the Sunday Times,
  the Telegraph = the Daily Telegraph, the Sunday Telegraph, the Independent, the FT = the Financial Times = FT, the
  Economist, the Spectator, the New Statesman, Private Eye, the Sun, the Sun on Sunday, the Mirror, the Daily Mirror, the Daily
  Express, the Express, the Daily Star, the Evening Standard, Metro*, City A.M. = City AM, Lloyd’s List, the
  Scotsman, STV, the National, the Big Issue, openDemocracy, Bellingcat, Newsnight, Good Morning Britain, Channel 4
  News
Ireland: RTE = RTÉ, the Irish Times, the Irish Independent, the Irish Examiner, TheJournal.ie, Newstalk, Hot Press
Canada: CBC, CTV, the Canadian Press = Canadian Press, the Globe and Mail = Globe and Mail = the Globe, the National Post, the
  Toronto Star, La Presse, Le Devoir, Radio-Canada, Maclean’s, CityNews, Castanet
Australia: AAP = Australian Associated Press, the Australian, the Age, the Sydney Morning Herald = SMH, the Herald
  Sun, the Daily Telegraph, the Courier-Mail, the Advertiser, the AFR = the Australian Financial Review = Australian
  Financial Review, SBS, 2GB, 3AW, 6PR, 4BC, Triple J, Nine*, Seven*, the Conversation, Crikey, news.com.au, the
  West Australian, Sky News Australia
New Zealand and the Pacific: RNZ = Radio New Zealand, Stuff*, Newshub, TVNZ, 1News, Newsroom*, Newstalk ZB, the
  Post-Courier, EMTV, FBC*, PACNEWS, Islands Business, the Spinoff
India: PTI = Press Trust of India, ANI = Asian News International, IANS = Indo-Asian News Service, UNI* = United News
  of India, the Hindu = Hindu BusinessLine = the Hindu BusinessLine, the Times of India = Times of India = TOI, the
  Indian Express = Indian Express, the New Indian Express, Hindustan Times, the Economic Times = Economic Times,
  Business Standard, Mint*, LiveMint, Deccan Herald, Deccan Chronicle, the Tribune, the Telegraph India, the
  Pioneer, the Statesman, the Wire, the Print = ThePrint, Scroll.in = Scroll*, the Quint, the News Minute,
  Newslaundry, Alt News, NDTV, India Today, Aaj Tak, ABP News, Zee News, Republic TV, Times Now, CNN-News18, News18,
  WION, Mirror Now, DD News = Doordarshan, All India Radio = AIR*, Malayala Manorama = Manorama, Mathrubhumi, Eenadu,
  Sakshi*, Dinamalar, Dainik Jagran, Dainik Bhaskar, Amar Ujala, Loksatta, Anandabazar Patrika, Outlook*,
  Frontline*, Moneycontrol, East Coast Daily
Pakistan: Dawn*, the News International, Geo = Geo News, ARY = ARY News, Samaa = Samaa TV, Dunya News, the Express
  Tribune, the Nation, Business Recorder, Jang, APP = Associated Press of Pakistan, Hum News, Nawa-i-Waqt
Bangladesh: BSS = Bangladesh Sangbad Sangstha, UNB = United News of Bangladesh, bdnews24 = bdnews24.com, Prothom
  Alo, the Daily Star, Dhaka Tribune = the Tribune, New Age, the Business Standard, Jamuna TV, Somoy TV, Ittefaq, Samakal, Kaler
  Kantho
Sri Lanka, Nepal, the Maldives, Bhutan, Afghanistan: Daily Mirror, the Island, Ada Derana, NewsFirst, the Morning,
  Lankadeepa, the Kathmandu Post = Kathmandu Post, RSS* = Rastriya Samachar Samiti, Republica, Setopati, the
  Himalayan Times, the Edition, Sun Online, Kuensel, BBS, Tolo News = TOLOnews = Tolo, Pajhwok = Pajhwok Afghan
  News, Bakhtar, Khaama Press, Ariana News
China, Hong Kong, Macau: Xinhua = Xinhua News Agency, CCTV = China Central Television, CGTN, China Daily, Global
  Times, People’s Daily, China News Service = CNS = ECNS, the Paper = Sixth Tone, Caixin, Yicai, Beijing News,
  Economic Daily, Guangming Daily, PLA Daily, Cankao Xiaoxi, Phoenix TV, South China Morning Post = SCMP = the Post, RTHK, Ming
  Pao, Ta Kung Pao, Wen Wei Po, Apple Daily, HKFP = Hong Kong Free Press, Stand News, TVB, the Standard, Macau
  Business, TDM*
Taiwan: CNA = Central News Agency, Focus Taiwan, Taipei Times, Taiwan News, Liberty Times, United Daily News, TVBS,
  SET News
Japan: Kyodo = Kyodo News, Jiji = Jiji Press, NHK, the Yomiuri Shimbun = Yomiuri = Yomiuri Shimbun, the Asahi
  Shimbun = Asahi = Asahi Shimbun, the Mainichi Shimbun = Mainichi = Mainichi Shimbun = the Mainichi, Nikkei = the
  Nikkei = Nikkei Asia, Sankei = the Sankei Shimbun = Sankei Shimbun, Tokyo Shimbun, Japan Times, Japan Today,
  Chunichi Shimbun, Ryukyu Shimpo, Okinawa Times, FNN, JNN, TBS, TV Asahi, TV Tokyo, Fuji TV, Nippon TV
Korea: Yonhap = Yonhap News = Yonhap News Agency, KBS, MBC, SBS, YTN, JTBC, TV Chosun, Channel A, MBN, the Chosun
  Ilbo = Chosun Ilbo, JoongAng Ilbo, Dong-A Ilbo, Hankyoreh = the Hankyoreh, Kyunghyang Shinmun, the Korea Herald,
  the Korea Times, Korea JoongAng Daily, Newsis, News1, NK News, Daily NK, OhmyNews, KCNA = Korean Central News
  Agency, Rodong Sinmun, Uriminzokkiri, KCTV
South-East Asia: Antara, Kompas, Tempo*, Detik = Detik.com, Jakarta Post = the Post, Jakarta Globe, Republika, Tribunnews,
  Metro TV, TVRI, Bernama, the Star, the New Straits Times = NST, Malaysiakini, the Malay Mail = Malay Mail, the
  Edge, Free Malaysia Today = FMT, Utusan Malaysia, Berita Harian, Sinar Harian, Harian Metro, Astro Awani, the
  Straits Times, CNA = Channel NewsAsia = Channel News Asia, TODAY Online, Lianhe Zaobao, Rappler, the Philippine
  Star, the Philippine Daily Inquirer = Inquirer.net, the Manila Bulletin, Manila Times, PNA = Philippine News
  Agency, GMA = GMA News, ABS-CBN, DZBB, DZMM, DZRH, MindaNews, SunStar, VnExpress, VNA = Vietnam News Agency =
  TTXVN, Tuoi Tre = Tuổi Trẻ, Thanh Nien, Nhan Dan, VTV, VietnamNet, Bangkok Post = the Post, the Nation Thailand, Thai PBS,
  Khaosod, Thai Rath, MCOT, Prachatai, Irrawaddy = the Irrawaddy, Mizzima, DVB = Democratic Voice of Burma, Myanmar
  Now, Eleven Media, MRTV, Khmer Times, the Phnom Penh Post = Phnom Penh Post, AKP = Agence Kampuchea Presse, Fresh
  News, KPL, Vientiane Times, Borneo Bulletin, Tatoli, Lusa*
Central Asia, Mongolia: Kazinform, Tengrinews, Zakon.kz, KazTAG, 24.kg, AKIpress, Kabar*, Kaktus, Asia-Plus, Avesta,
  Khovar, UzA, Gazeta.uz, Kun.uz, Montsame, Eurasianet, Ferghana News
Russia, Belarus: TASS = Itar-Tass = ITAR-TASS, RIA = RIA Novosti = Novosti, Interfax, Sputnik, RT, Kommersant,
  Vedomosti, Izvestia, Novaya Gazeta, Rossiyskaya Gazeta, Moskovsky Komsomolets, Komsomolskaya Pravda, Pravda,
  Argumenty i Fakty, RBC = RBK, Meduza, TV Rain = Dozhd, Echo of Moscow = Ekho Moskvy, Rossiya 1, Rossiya 24,
  Channel One, NTV, REN TV, Zvezda, Lenta.ru, Gazeta.ru, Fontanka, Mediazona, the Insider, Moscow Times, Regnum,
  Rosbalt, BelTA = Belta = BELTA, Nasha Niva, Zerkalo, Belsat
Ukraine, Moldova, Caucasus: Ukrinform, Suspilne, Unian = UNIAN, Interfax-Ukraine, Ukrainska Pravda = Ukrayinska
  Pravda, the Kyiv Independent, Kyiv Post, Hromadske, RBC-Ukraine, Ukraina 24, Moldpres, IPN*, Infotag, ZdG,
  Interpress = InterPressNews, Civil.ge, Imedi, Rustavi 2, Mtavari, Armenpress, Azatutyun, CivilNet, News.am,
  Azertac = AZERTAC, APA = APA news agency, Trend*, Turan*, Report.az
Israel and Palestine: Haaretz = Ha’aretz, Ynet, Yedioth Ahronoth = Yediot Ahronot = Yedioth, Israel Hayom, Maariv,
  Globes*, Calcalist, TheMarker, Times of Israel = the Times of Israel, Jerusalem Post = the Post, Army Radio = Galatz = Galei
  Tzahal, Reshet Bet, Kan* = Kan News = Kan Radio, Channel 11, Channel 12, Channel 13, Channel 14, i24 = i24NEWS =
  i24 News, Walla = Walla News, Arutz Sheva, +972 Magazine, Wafa* = WAFA, Maan = Ma’an, Al-Quds, Al-Aqsa TV, Shehab,
  Palestine TV, Quds News Network, Safa*
Gulf: WAM = Emirates News Agency, the National, Khaleej Times, Gulf News, Gulf Times, the Peninsula, Qatar Tribune,
  QNA = Qatar News Agency, Al Jazeera = Al-Jazeera = Aljazeera, Al Jazeera Arabic, Al Jazeera English, Al Arabiya = Al-Arabiya, Al Hadath = Al-Hadath, SPA
  = Saudi Press Agency, Saudi Gazette, Arab News, Asharq Al-Awsat = Asharq al-Awsat, Okaz, Al-Riyadh, Al Ekhbariya,
  KUNA = Kuwait News Agency, Kuwait Times, Arab Times, Al-Qabas = Al Qabas, Al-Rai = Al Rai, BNA = Bahrain News
  Agency, Gulf Daily News, ONA* = Oman News Agency, Times of Oman, Muscat Daily, Oman Observer, Saba = Saba News
  Agency, Al-Masirah = Al Masirah, Sky News Arabia, Al Bayan, Emarat Al Youm, Al-Ittihad, Aden al-Ghad
Levant, Iraq, Egypt: Petra* = Petra News Agency = Jordan News Agency, Jordan Times, Roya News = Roya TV, Al-Mamlaka,
  Al Ghad = Al-Ghad, SANA = Syrian Arab News Agency, Al-Watan, Enab Baladi, North Press, Syria TV, NNA = National
  News Agency, L’Orient-Le Jour = L’Orient Today, An-Nahar = Annahar, Al-Akhbar = Al Akhbar, Al-Manar = Al Manar, Al
  Mayadeen = Al-Mayadeen, LBCI = LBC International, MTV Lebanon, Al Jadeed = Al-Jadeed, Naharnet, the Daily Star
  Lebanon, INA = Iraqi News Agency, Al-Sumaria = Alsumaria, Al-Iraqiya, Shafaq = Shafaq News, Rudaw, Kurdistan 24 =
  Kurdistan24, NRT, Al-Ahram = Al Ahram = Ahram Online, MENA = Middle East News Agency, Al-Masry Al-Youm, Mada Masr,
  Egypt Independent, Al-Youm Al-Sabea = Youm7, Akhbar el-Yom, Extra News, Al Qahera News = Al-Qahera News, Middle
  East Eye, the New Arab = Al-Araby Al-Jadeed
Iran, Turkey, Cyprus: IRNA, Tasnim, Fars = Fars News, Mehr, ISNA, ILNA, Press TV, IRIB, Al-Alam, Kayhan, Shargh,
  Etemad, Nour News, Mizan, Iran International, Tehran Times, Anadolu = Anadolu Agency, TRT = TRT World = TRT Haber,
  Hurriyet = Hürriyet, Sabah, Milliyet, Cumhuriyet, Sozcu = Sözcü, Yeni Safak = Yeni Şafak, Zaman*, BirGün, DHA =
  Demirören, IHA, NTV Turkey, Haberturk = Habertürk, CNN Turk = CNN Türk, Halk TV, A Haber, Daily Sabah, Bianet,
  Duvar = Gazete Duvar, Medyascope, Cyprus Mail, CNA Cyprus, Kathimerini Cyprus, Politis, Phileleftheros, Kibris
North Africa: APS* = Algérie Presse Service, El Watan, El Khabar, Echorouk, TSA*, Ennahar, MAP* = Maghreb Arabe Presse,
  Hespress, Le360, Medias24, TelQuel, 2M, TAP* = Tunis Afrique Presse, Mosaique FM = Mosaïque FM, Business News,
  Nawaat, Shems FM, LANA = Libyan News Agency, Libya Observer, Libya Al-Ahrar, SUNA = Sudan News Agency, Sudan
  Tribune, Radio Dabanga, Al-Sudani
Nigeria: NAN = News Agency of Nigeria, Punch* = the Punch, Vanguard* = the Vanguard, ThisDay = THISDAY = This Day,
  Daily Trust, Premium Times, the Nation, the Guardian Nigeria = the Guardian of Nigeria, Tribune* = Nigerian Tribune, the Sun Nigeria,
  Leadership*, BusinessDay = Business Day, the Cable = TheCable, Sahara Reporters = SaharaReporters, Channels TV =
  Channels Television = Channels*, Arise TV = Arise News = Arise*, AIT, TVC* = TVC* News, NTA = Nigerian Television
  Authority, FRCN = Radio Nigeria, Ripples Nigeria = Ripples*, HumAngle, Blueprint*, Daily Independent, New
  Telegraph, PM News, P.M. News, Legit.ng, Pulse*, the Will = TheWill, Peoples Gazette = People’s Gazette, the ICIR,
  Dubawa, Zodiak
Ghana and West Africa: GNA = Ghana News Agency, Joy FM = Joy News, Citi FM = Citi News, Peace FM, Daily Graphic =
  Graphic Online = Graphic*, GhanaWeb, Daily Guide, MyJoyOnline, TV3, UTV, GBC, Agence de Presse Sénégalaise,
  Seneweb, Dakaractu, Le Soleil*, Le Quotidien, Walf, Jeune Afrique, Fraternité Matin = Fratmat, AIP* = Agence
  Ivoirienne de Presse, Koaci, Abidjan.net, Sidwaya, Lefaso.net, AIB*, Studio Tamani, ORTM, Maliweb, ActuNiger,
  Guineenews, Africaguinee, Awoko, FrontPageAfrica, the Point, Foroyaa, the Fatu Network, La Nation, La Nouvelle
  Tribune, Togo-Presse, Togocom
East Africa: the Daily Nation = Daily Nation = the Nation, the Star Kenya, the East African = the EastAfrican, the Standard,
  Citizen TV, KBC, NTV Kenya, K24, KTN, Tuko = Tuko.co.ke, Kenyans.co.ke, Capital FM, KNA = Kenya News Agency,
  Business Daily, the Daily Monitor = Daily Monitor = the Monitor, New Vision = the New Vision, NBS = NBS Television, NTV Uganda,
  Nile Post, ChimpReports, the Citizen, Daily News Tanzania, Mwananchi, the Chanzo, the New Times = New Times, RBA,
  IGIHE, KT Press, ABP, Iwacu, ENA* = Ethiopian News Agency, Fana* = Fana Broadcasting = FBC*, Addis Standard, the
  Reporter = the Reporter Ethiopia, Ethiopia Insider, Borkena, ESAT, EBC, Tigrai TV = Dimtsi Weyane, SONNA = Somali
  National News Agency, Garowe Online, Hiiraan Online, Shabelle = Radio Shabelle = Shabelle Media, Goobjoog,
  Horseed, Radio Ergo, Radio Tamazuj, Eye Radio, Radio Miraya, SSBC, ERINA, Shabait, ADI*, La Nation Djibouti
Central and Southern Africa: Cameroon Tribune, CRTV, Journal du Cameroun, Gabon Review = Gabonreview, ACP*,
  Actualite.cd, Radio Okapi, Digital Congo, Alwihda, Tchadinfos, RJDH, Radio Ndeke Luka, Angop = ANGOP, Jornal de
  Angola, Novo Jornal, AIM*, Savana, O País = O Pais, Carta de Moçambique, ZBC, the Herald Zimbabwe, NewsDay, the
  Chronicle, NewZimbabwe = New Zimbabwe, ZimLive, Daily News Zimbabwe, ZNBC, Lusaka Times, News Diggers, Daily Mail
  Zambia, the Nyasa Times = Nyasa Times, the Daily Times Malawi, Mmegi, BOPA, the Namibian, New Era, NAMPA, Lesotho
  Times, Times of Eswatini, Swazi Observer, SABC, SAfm, eNCA, Newzroom Afrika, News24, IOL, TimesLIVE = Times Live,
  the Sowetan = SowetanLIVE = Sowetan, City Press, the Mail & Guardian = Mail & Guardian = M&G, Daily Maverick = the
  Daily Maverick, amaBhungane, GroundUp, EWN = Eyewitness News, Kaya FM, Cape Talk = CapeTalk, Beeld, Rapport,
  Netwerk24, the Citizen, Business Day, Business Live = BusinessLIVE, L’Express Maurice, Le Mauricien, Defimedia,
  Midi Madagasikara, L’Express de Madagascar, Seychelles Nation
France, Belgium, Luxembourg, Switzerland: Le Monde, Le Figaro, Libération = Liberation*, Le Parisien, Les Echos,
  L’Express, L’Obs, Le Point*, Mediapart, France Info = Franceinfo, France Inter, France Culture, France Bleu,
  France 2, France 3, France 24 = France24, RFI = Radio France Internationale, RTL, RMC, BFM = BFMTV = BFM TV, TF1,
  LCI, CNews, Europe 1, La Croix, L’Humanité = L’Humanite, Ouest-France, Sud Ouest, La Voix du Nord, Le Canard
  Enchaîné = Le Canard Enchaine, Courrier International, Belga, RTBF, VRT, Le Soir, De Standaard, De Morgen, La
  Libre, Het Laatste Nieuws, L’Echo, De Tijd, Luxemburger Wort, Tageblatt, RTS, SRF, SWI swissinfo.ch = Swissinfo,
  Keystone-SDA, Le Temps, NZZ = Neue Zürcher Zeitung = Neue Zuercher Zeitung, Tages-Anzeiger, Blick*, 20 Minuten,
  Tribune de Genève
Germany, Austria: Bild, Die Welt, Die Zeit, Der Spiegel = Spiegel, Focus*, Stern*, Süddeutsche Zeitung =
  Sueddeutsche Zeitung = Süddeutsche, FAZ = Frankfurter Allgemeine = Frankfurter Allgemeine Zeitung, Handelsblatt,
  taz, Tagesspiegel = Der Tagesspiegel, ARD, ZDF, WDR, NDR, MDR, SWR, Bayerischer Rundfunk, Deutsche Welle = DW,
  Deutschlandfunk, n-tv = ntv, RTL, Funke, RND, Correctiv, EPD, KNA*, APA*, ORF, Der Standard, Die Presse, Kurier,
  Kronen Zeitung = Krone*, Falter*, Profil*
Netherlands and the North: ANP, NOS, NRC = NRC Handelsblad, De Telegraaf, de Volkskrant = De Volkskrant, Trouw, Het
  Parool, AD*, RTL Nieuws, NL Times, DR*, TV 2 = TV2, Ritzau, Politiken, Berlingske, Jyllands-Posten, Ekstra Bladet,
  BT*, NRK, VG*, NTB, Aftenposten, Dagbladet, Dagens Næringsliv, Bergens Tidende, SVT, TT*, TV4, Aftonbladet,
  Expressen, Dagens Nyheter, Svenska Dagbladet, Sveriges Radio, Omni*, Yle = YLE, STT, Helsingin Sanomat, MTV
  Uutiset, Ilta-Sanomat, Iltalehti, Hufvudstadsbladet, RUV = RÚV, Morgunbladid = Morgunblaðið, Visir, Kringvarp
Baltics, Poland, Central Europe: BNS, ERR, Postimees, Delfi, LETA, LSM, Diena, LRT, ELTA, PAP, TVN = TVN24, TVP,
  Polsat = Polsat News, RMF FM, Radio ZET, TOK FM, Gazeta Wyborcza, Rzeczpospolita, Onet, Wirtualna Polska,
  Polityka, Fakt, CTK = ČTK, Czech Television, Czech Radio, Mlada fronta Dnes, Lidove noviny, Pravo*, Novinky,
  iDNES, Denik N, Respekt, TASR, SITA*, Dennik N = Denník N, SME, Aktuality, RTVS, MTI, Telex*, HVG, Index.hu,
  Nepszava = Népszava, Magyar Nemzet, Klubradio = Klubrádió, ATV*
Balkans, Romania, Bulgaria, Greece: Tanjug, Beta*, FoNet, RTS, N1, Politika, Blic, Danas, B92, Nova*, Insajder,
  Hina*, HRT, Jutarnji list, Vecernji list = Večernji list, Slobodna Dalmacija, Index.hr, FENA, BHRT, Oslobodjenje =
  Oslobođenje, Dnevni avaz, Klix, SRNA, STA*, RTV Slovenija, Delo*, Dnevnik, MINA*, Vijesti, RTCG, MIA*, Sloboden
  pechat, ATA*, Top Channel, Klan*, Koha = Koha Ditore, BIRN = Balkan Insight, Agerpres, Mediafax, Digi24, Antena 3,
  Realitatea, Hotnews = HotNews, G4Media, Adevarul = Adevărul, Libertatea, BTA, BNT, bTV, Nova TV, Dnevnik.bg,
  Capital*, Sega, ANA-MPA = AMNA, ERT, Kathimerini = Ekathimerini, To Vima, Ta Nea, Skai, Proto Thema, Efsyn,
  Naftemporiki
Italy, Spain, Portugal, Malta: ANSA, AGI, Adnkronos, LaPresse, Askanews, Rai*, Corriere della Sera = Corriere, La
  Repubblica = Repubblica, La Stampa, Il Sole 24 Ore, Il Fatto Quotidiano, Il Messaggero, Il Giornale, Avvenire, Il
  Foglio, L’Espresso, La7, Sky TG24 = SkyTG24, Mediaset, L’Osservatore Romano, Vatican News, EFE, Europa Press, El
  País = El Pais, El Mundo, ABC, La Vanguardia, El Confidencial, elDiario.es, El Periódico = El Periodico, La Razón
  = La Razon, Expansión = Expansion*, Cinco Días, Marca, AS*, Sport*, Mundo Deportivo, RTVE, Cadena SER, COPE, Onda
  Cero, laSexta = La Sexta, Telecinco, TV3, Ara*, El Correo, Lusa*, RTP, SIC*, TVI, TSF, Público = Publico,
  Expresso, Observador, Diário de Notícias = Diario de Noticias, Jornal de Notícias, Correio da Manhã, Renascença, A
  Bola, Record*, the Times of Malta, MaltaToday, Newsbook, TVM
Latin America: Notimex, El Universal, Reforma, La Jornada, Milenio, Excélsior = Excelsior*, Proceso, Animal Político
  = Animal Politico, Televisa, TV Azteca, El Financiero, El Faro, La Prensa Gráfica, El Heraldo, La Prensa,
  Confidencial, Prensa Libre, elPeriódico, La Nación = La Nacion, La Estrella, ACAN-EFE, Prensa Latina, Granma,
  Juventud Rebelde, Cubadebate, 14ymedio, Listín Diario = Listin Diario, Diario Libre, Le Nouvelliste, AlterPresse,
  El Nuevo Día, El Tiempo, El Espectador, Semana*, Caracol = Caracol Radio, RCN = RCN Radio, W Radio, Blu Radio, El
  Colombiano, Telesur = TeleSUR, VTV Venezuela, El Nacional, Efecto Cocuyo, Globovisión = Globovision, El Comercio,
  El Telégrafo, Expreso, Ecuavisa, Teleamazonas, Primicias, Andina, RPP, Canal N, Gestión = Gestion*, La República =
  La Republica, Correo*, ABI, El Deber, La Razón, Página Siete = Pagina Siete, Los Tiempos, Unitel, El Mercurio, La
  Tercera, Emol, BioBioChile = Radio Bío Bío = Radio Bio Bio, CNN Chile, El Mostrador, Télam = Telam, Clarín =
  Clarin, Infobae, Página/12 = Pagina 12 = Página 12, Perfil*, Ámbito = Ambito*, Cronista = El Cronista, C5N, Todo
  Noticias, Radio Mitre, El Observador, El País Uruguay, la diaria, MercoPress, ABC Color, Última Hora = Ultima
  Hora, IP Paraguay, Agência Brasil = Agencia Brasil, Folha = Folha de S.Paulo = Folha de S. Paulo, O Globo, Globo =
  TV Globo = Rede Globo, GloboNews, G1, Estadão = O Estado de S. Paulo = O Estado de S.Paulo = Estadao, Valor
  Econômico = Valor Economico = Valor*, Veja, UOL, CNN Brasil, Metrópoles = Metropoles, Record TV, Band*, SBT,
  Poder360, Correio Braziliense, Zero Hora, Stabroek News, Kaieteur News, Guyana Chronicle, Starnieuws
Caribbean: CMC = Caribbean Media Corporation, CANA, the Gleaner = Jamaica Gleaner, the Jamaica Observer, RJR,
  Nationwide*, Trinidad Guardian, Newsday = Trinidad and Tobago Newsday, Trinidad Express, CNC3, Barbados Today,
  Nation News, Loop News, Cayman Compass, the Royal Gazette, the Tribune Bahamas, Nassau Guardian, Our News, St.
  Lucia Times, Dominica News Online
`
