package lockstep.language.encoder;

/**
 * A table of weights as whole numbers of eight bits, with a scale for each column.
 *
 * @param values row by row, each from -{@value #MOST} to {@value #MOST}
 * @param scales what a one of each column is worth
 */
record RoundedWeights(byte[] values, float[] scales) {
    /*
     * Processors without VNNI add two products of an activation (0 to 255) and a weight in sixteen bits and cut the sum at 32,767
     * without a word. With weights up to 63 two products are 32,130 at most; with 127 they are 64,770, and the network is noise there.
     */
    static final int MOST = 63;

    RoundedWeights {
        for (byte v : values)
            if (v < -MOST || v > MOST)
                throw new IllegalArgumentException(
                        "a weight of " + v + "; from -" + MOST + " to " + MOST + " any processor multiplies rightly");
    }

    /** Rounds a table that is written row by row. */
    static RoundedWeights of(float[] weights, int columns) {
        float[] scales = new float[columns];
        for (int i = 0; i < weights.length; i++)
            scales[i % columns] = Math.max(scales[i % columns], Math.max(1e-9f, Math.abs(weights[i])));
        for (int c = 0; c < columns; c++) scales[c] /= MOST;
        byte[] values = new byte[weights.length];
        for (int i = 0; i < values.length; i++)
            values[i] = (byte) Math.max(-MOST, Math.min(MOST, Math.round(weights[i] / scales[i % columns])));
        return new RoundedWeights(values, scales);
    }
}
