package lockstep.report.compose;

/**
 * What the case has for a binding.
 *
 * @param value the words that stand in its place; empty for a block
 * @param block what is drawn in its place; {@link Block#NONE} for words
 * @param assessment whether it is a signed assessment that names an actor
 */
record Bound(String value, Block block, boolean assessment) {
    static Bound words(String value) {
        return new Bound(value, Block.NONE, false);
    }

    static Bound of(Block block) {
        return new Bound("", block, false);
    }

    boolean isBlock() {
        return block.kind() != Block.Kind.NONE;
    }

    /**
     * Something larger than words.
     *
     * @param kind what is drawn
     * @param id of the finding, narrative or run
     * @param figure which picture or table
     */
    record Block(Kind kind, String id, String figure) {
        static final Block NONE = new Block(Kind.NONE, "", "");

        enum Kind {
            NONE,
            FINDING,
            FIGURE,
            NARRATIVE,
            TABLE
        }
    }
}
