// The two loops of training that Python is slow at: an LSTM over time and a CRF's marginals. network.py compiles and
// calls them; without a C compiler nothing trains. Sequences walk side by side: arrays are time × batch × units, float32.
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef float v8 __attribute__((vector_size(32), aligned(4)));
enum { PANEL = 16 };

// Held where exp can't overflow: fast division makes NaN of 1/∞.
static inline float sigmoid(float x) { return 1 / (1 + expf(x < -60 ? 60 : -x)); }
static inline float curve(float x) { return 2 * sigmoid(2 * x) - 1; }

// out[rows × columns] += in[rows × depth] · panels, where panels holds depth × 16 for every 16 columns.
static inline __attribute__((always_inline)) void block(const int rows, int depth, const float *in, const float *panel,
                                                        float *out, int columns) {
  v8 sum[6][2];
  for (int r = 0; r < rows; r++) {
    sum[r][0] = *(const v8 *)(out + (long)r * columns);
    sum[r][1] = *(const v8 *)(out + (long)r * columns + 8);
  }
  for (int k = 0; k < depth; k++) {
    v8 a = *(const v8 *)(panel + k * PANEL), b = *(const v8 *)(panel + k * PANEL + 8);
    for (int r = 0; r < rows; r++) {
      float x = in[(long)r * depth + k];
      sum[r][0] += x * a;
      sum[r][1] += x * b;
    }
  }
  for (int r = 0; r < rows; r++) {
    *(v8 *)(out + (long)r * columns) = sum[r][0];
    *(v8 *)(out + (long)r * columns + 8) = sum[r][1];
  }
}

static void product(int rows, int depth, int columns, const float *in, const float *panels, float *out) {
  for (int at = 0; at < columns; at += PANEL, panels += depth * PANEL) {
    int r = 0;
    for (; r + 6 <= rows; r += 6) block(6, depth, in + (long)r * depth, panels, out + (long)r * columns + at, columns);
    const float *from = in + (long)r * depth;
    float *to = out + (long)r * columns + at;
    switch (rows - r) {
      case 5: block(5, depth, from, panels, to, columns); break;
      case 4: block(4, depth, from, panels, to, columns); break;
      case 3: block(3, depth, from, panels, to, columns); break;
      case 2: block(2, depth, from, panels, to, columns); break;
      case 1: block(1, depth, from, panels, to, columns); break;
    }
  }
}

// panels of a depth × columns matrix whose entry (k, n) is weights[k * down + n * right]
static float *panels(const float *weights, int depth, int columns, int down, int right) {
  float *to = aligned_alloc(64, sizeof(float) * (size_t)depth * columns), *p = to;
  for (int at = 0; at < columns; at += PANEL)
    for (int k = 0; k < depth; k++)
      for (int n = 0; n < PANEL; n++) *p++ = weights[(long)k * down + (long)(at + n) * right];
  return to;
}

// gates: in, what inputs and biases add (order i f g o); out, the gates. A padded place (mask 0) leaves state 0.
void lstm_forward(int steps, int batch, int units, int reverse, const float *recurrent, const float *mask, float *gates,
                  float *hidden, float *cells) {
  float *p = panels(recurrent, units, 4 * units, 1, units);
  for (int step = 0; step < steps; step++) {
    int t = reverse ? steps - 1 - step : step, before = reverse ? t + 1 : t - 1;
    float *g = gates + (long)t * batch * 4 * units;
    if (step) product(batch, units, 4 * units, hidden + (long)before * batch * units, p, g);
    for (int b = 0; b < batch; b++) {
      float on = mask[(long)t * batch + b];
      float *i = g + (long)b * 4 * units, *f = i + units, *c = f + units, *o = c + units;
      float *h = hidden + ((long)t * batch + b) * units, *now = cells + ((long)t * batch + b) * units;
      const float *old = step ? cells + ((long)before * batch + b) * units : NULL;
      for (int u = 0; u < units; u++) i[u] = sigmoid(i[u]);
      for (int u = 0; u < units; u++) f[u] = sigmoid(f[u]);
      for (int u = 0; u < units; u++) c[u] = curve(c[u]);
      for (int u = 0; u < units; u++) o[u] = sigmoid(o[u]);
      if (old) for (int u = 0; u < units; u++) now[u] = on * (i[u] * c[u] + f[u] * old[u]);
      else for (int u = 0; u < units; u++) now[u] = on * i[u] * c[u];
      for (int u = 0; u < units; u++) h[u] = on * o[u] * curve(now[u]);
    }
  }
  free(p);
}

// into: what reaches the hidden values, T × B × units; out: what reaches the gates before their curves.
void lstm_backward(int steps, int batch, int units, int reverse, const float *recurrent, const float *mask,
                   const float *gates, const float *cells, const float *into, float *out) {
  float *p = panels(recurrent, 4 * units, units, units, 1);
  float *dh = calloc((size_t)batch * units, sizeof(float)), *dc = calloc((size_t)batch * units, sizeof(float));
  for (int step = steps - 1; step >= 0; step--) {
    int t = reverse ? steps - 1 - step : step, before = reverse ? t + 1 : t - 1;
    for (int b = 0; b < batch; b++) {
      float on = mask[(long)t * batch + b];
      const float *i = gates + ((long)t * batch + b) * 4 * units, *f = i + units, *g = f + units, *o = g + units;
      float *di = out + ((long)t * batch + b) * 4 * units, *df = di + units, *dg = df + units, *od = dg + units;
      const float *now = cells + ((long)t * batch + b) * units;
      const float *old = step ? cells + ((long)before * batch + b) * units : NULL;
      const float *in = into + ((long)t * batch + b) * units;
      float *h = dh + (long)b * units, *c = dc + (long)b * units;
      for (int u = 0; u < units; u++) {
        float tc = curve(now[u]), d = on * (in[u] + h[u]);
        float s = on * (c[u] + d * o[u] * (1 - tc * tc));
        od[u] = d * tc * o[u] * (1 - o[u]);
        di[u] = s * g[u] * i[u] * (1 - i[u]);
        dg[u] = s * i[u] * (1 - g[u] * g[u]);
        df[u] = old ? s * old[u] * f[u] * (1 - f[u]) : 0;
        c[u] = s * f[u];
        h[u] = 0;
      }
    }
    if (step) product(batch, 4 * units, units, out + (long)t * batch * 4 * units, p, dh);
  }
  free(p); free(dh); free(dc);
}

// Marginals of a CRF over K labels: `unary` T × B × K, `pairs` K × K and `firsts` K summed over the batch with
// `weight` a sequence; `total` a sequence: the logarithm of what all paths are worth together.
void crf(int steps, int batch, int K, const float *emitted, const float *step, const float *start, const float *mask,
         const float *weight, float *unary, float *pairs, float *firsts, float *total) {
  double table[32 * 32], *a = malloc(sizeof(double) * 3 * steps * K), *e = a + steps * K, *b = e + steps * K;
  double *z = malloc(sizeof(double) * steps);
  for (int at = 0; at < K * K; at++) table[at] = exp(step[at]);
  memset(unary, 0, sizeof(float) * (size_t)steps * batch * K);
  for (int s = 0; s < batch; s++) {
    int n = 0;
    double all = 0;
    while (n < steps && mask[(long)n * batch + s] > 0) n++;
    for (int t = 0; t < n; t++) {
      const float *in = emitted + ((long)t * batch + s) * K;
      double top = in[0], sum = 0;
      for (int y = 1; y < K; y++) if (in[y] > top) top = in[y];
      double m[32] = {0};
      if (!t) for (int y = 0; y < K; y++) m[y] = exp(start[y]);
      else for (int x = 0; x < K; x++) for (int y = 0; y < K; y++) m[y] += a[(t - 1) * K + x] * table[x * K + y];
      for (int y = 0; y < K; y++) {
        e[t * K + y] = exp(in[y] - top);
        a[t * K + y] = m[y] * e[t * K + y];
        sum += a[t * K + y];
      }
      for (int y = 0; y < K; y++) a[t * K + y] /= sum;
      z[t] = sum;
      all += top + log(sum);
    }
    total[s] = all;
    for (int t = n - 1; t >= 0; t--) {
      double q[32];
      if (t == n - 1) for (int x = 0; x < K; x++) b[t * K + x] = 1;
      else {
        for (int y = 0; y < K; y++) q[y] = e[(t + 1) * K + y] * b[(t + 1) * K + y] / z[t + 1];
        for (int x = 0; x < K; x++) {
          double sum = 0;
          for (int y = 0; y < K; y++) sum += table[x * K + y] * q[y];
          b[t * K + x] = sum;
          double mass = a[t * K + x] * weight[s];
          if (mass > 1e-12) for (int y = 0; y < K; y++) pairs[x * K + y] += mass * table[x * K + y] * q[y];
        }
      }
      for (int y = 0; y < K; y++) unary[((long)t * batch + s) * K + y] = a[t * K + y] * b[t * K + y];
    }
    if (n) for (int y = 0; y < K; y++) firsts[y] += weight[s] * unary[(long)s * K + y];
  }
  free(a); free(z);
}
