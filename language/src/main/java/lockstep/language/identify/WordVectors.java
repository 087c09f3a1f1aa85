package lockstep.language.identify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A compressed fastText model as its file holds it: labels, a vector for each word and piece of a word, a tree over the labels. */
final class WordVectors {
    /*
     * The file: a head of settings, the dictionary (words, then labels), which of the hashed pieces survived pruning, the input
     * matrix as product-quantised codes, the output matrix. A row is put together from 256 centroids for each pair of dimensions
     * and scaled by its own norm [1].
     *
     * [1] Joulin et al. 2016, FastText.zip: compressing text classification models, arXiv 1612.03651.
     */
    private static final int MAGIC = 793_712_314;

    final List<String> labels = new ArrayList<>();
    final List<Long> labelCounts = new ArrayList<>();
    final int dimensions;
    final float[][] output;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Integer, Integer> kept = new HashMap<>();
    private final int wordCount;
    private final int buckets;
    private final int shortest;
    private final int longest;
    private final ByteBuffer in;
    private final Codes codes;

    private WordVectors(ByteBuffer in) throws IOException {
        this.in = in;
        if (in.getInt() != MAGIC) throw new IOException("not a fastText model");
        if (in.getInt() != 12) throw new IOException("a fastText model of another version than 12");
        int[] head = new int[12];
        for (int i = 0; i < head.length; i++) head[i] = in.getInt();
        in.getDouble();
        dimensions = head[0];
        buckets = head[8];
        shortest = head[9];
        longest = head[10];
        if (head[6] != 1) throw new IOException("a fastText model without a tree over its labels");
        wordCount = dictionary();
        if (in.get() == 0) throw new IOException("a fastText model that is not compressed");
        codes = new Codes(in);
        if (in.get() != 0) throw new IOException("a fastText model with a compressed output");
        output = matrix();
    }

    static WordVectors read(byte[] file) throws IOException {
        return new WordVectors(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
    }

    private int dictionary() {
        int size = in.getInt();
        int ofWords = in.getInt();
        in.getInt();
        in.getLong();
        long pruned = in.getLong();
        for (int i = 0; i < size; i++) {
            int start = in.position();
            int end = start;
            while (in.get(end) != 0) end++;
            byte[] letters = new byte[end - start];
            in.get(letters);
            in.get();
            String entry = new String(letters, StandardCharsets.UTF_8);
            long count = in.getLong();
            if (in.get() == 0) words.put(entry, i);
            else {
                labels.add(entry.replace("__label__", ""));
                labelCounts.add(count);
            }
        }
        for (long i = 0; i < pruned; i++) kept.put(in.getInt(), in.getInt());
        return ofWords;
    }

    private float[][] matrix() {
        float[][] rows = new float[Math.toIntExact(in.getLong())][Math.toIntExact(in.getLong())];
        for (float[] row : rows) for (int d = 0; d < row.length; d++) row[d] = in.getFloat();
        return rows;
    }

    /** The vectors of a word and of its pieces, added up; the last number is how many. */
    float[] sum(String word) {
        float[] sum = new float[dimensions + 1];
        Integer whole = words.get(word);
        if (whole != null) add(whole, sum);
        if (word.equals("</s>")) return sum;
        byte[] bytes = ('<' + word + '>').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) == 0x80) continue;
            int hash = 0x811C9DC5;
            int letters = 0;
            for (int j = i; j < bytes.length && letters < longest; ) {
                do {
                    hash = (hash ^ bytes[j++]) * 16_777_619;
                } while (j < bytes.length && (bytes[j] & 0xC0) == 0x80);
                letters++;
                boolean edge = letters == 1 && (i == 0 || j == bytes.length);
                if (letters >= shortest && !edge) piece(Integer.remainderUnsigned(hash, buckets), sum);
            }
        }
        return sum;
    }

    private void piece(int bucket, float[] sum) {
        Integer row = kept.get(bucket);
        if (row != null) add(wordCount + row, sum);
    }

    private void add(int row, float[] sum) {
        codes.add(row, sum);
        sum[dimensions]++;
    }

    /** A matrix whose rows are codes of centroids. */
    private static final class Codes {
        private final byte[] codes;
        private final byte[] norms;
        private final Centroids centroids;
        private final Centroids normCentroids;

        Codes(ByteBuffer in) throws IOException {
            if (in.get() == 0) throw new IOException("a fastText model without norms of its own");
            int rows = Math.toIntExact(in.getLong());
            in.getLong();
            codes = new byte[in.getInt()];
            in.get(codes);
            centroids = new Centroids(in);
            norms = new byte[rows];
            in.get(norms);
            normCentroids = new Centroids(in);
        }

        void add(int row, float[] sum) {
            float norm = normCentroids.values[norms[row] & 255];
            int parts = centroids.parts;
            for (int m = 0; m < parts; m++) {
                int code = codes[row * parts + m] & 255;
                int width = m == parts - 1 ? centroids.lastWidth : centroids.width;
                int from = m == parts - 1
                        ? m * 256 * centroids.width + code * centroids.lastWidth
                        : (m * 256 + code) * centroids.width;
                for (int d = 0; d < width; d++) sum[m * centroids.width + d] += norm * centroids.values[from + d];
            }
        }
    }

    private static final class Centroids {
        final int parts;
        final int width;
        final int lastWidth;
        final float[] values;

        Centroids(ByteBuffer in) {
            int dimensions = in.getInt();
            parts = in.getInt();
            width = in.getInt();
            lastWidth = in.getInt();
            values = new float[dimensions * 256];
            for (int i = 0; i < values.length; i++) values[i] = in.getFloat();
        }
    }
}
