package lockstep.documents;

import java.time.Duration;

/**
 * How large one document may be, and how long it may take: what is beyond is refused, and the rest of the batch goes on.
 *
 * @param characters of its text
 * @param unpacked bytes that its packed parts may come to
 * @param patience time for a document of ordinary length
 */
public record Limits(int characters, long unpacked, Duration patience) {
    /** Half as long again as the longest report that was met; a packed part of a real PDF comes to a few MiB. */
    public static final Limits USUAL = new Limits(1_000_000, 256L << 20, Duration.ofSeconds(60));

    /** For each so many characters a document gets its patience once more. */
    private static final int CHARACTERS_OF_A_TURN = 100_000;

    /** The same for somebody who says that long documents are one. */
    public Limits withLongTexts() {
        return new Limits(Integer.MAX_VALUE, unpacked, patience);
    }

    /** How long what is told in a text of some length may be looked for. */
    Duration patience(int length) {
        return patience.multipliedBy(1L + length / CHARACTERS_OF_A_TURN);
    }
}
