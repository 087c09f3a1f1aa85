package lockstep.media.metadata;

import java.util.Locale;

/**
 * Something that a file says of itself. Anybody can write it.
 *
 * @param about what it is about
 * @param name name of the field, as the format calls it
 * @param value what is said, shortened to 500 letters
 * @param where where in the file it stands, as {@code EXIF IFD0} or {@code PNG tEXt at byte 41}
 */
public record Fact(About about, String name, String value, String where) {
    private static final int LONGEST = 500;

    /** What a fact is about. */
    public enum About {
        DEVICE,
        SOFTWARE,
        TIME,
        PLACE,
        SOURCE,
        GENERATOR,
        CONTAINER
    }

    public Fact {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    /** Whether these words are marks of making by a trained model. */
    public boolean isAi() {
        String low = value.toLowerCase(Locale.ROOT);
        return about == About.GENERATOR || about == About.SOURCE && low.contains("trainedalgorithmic");
    }
}
