package lockstep.model.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/** How openly an actor speaks for a state. Given by a list or a person, never inferred. */
public enum Layer {
    /** The state itself: a ministry, a mission, a diplomat. */
    OFFICIAL,
    /** An outlet that the state owns and edits. */
    STATE_CONTROLLED,
    /** An outlet with ties of money or ownership, edited by others. */
    STATE_LINKED,
    /** Says what the state says, according to a named and dated source. */
    STATE_ALIGNED,
    /** Hides who runs it, and is attributed by a named and dated source. */
    COVERT,
    /** An ordinary newsroom: the control against which others are held. */
    ORDINARY_MEDIA,
    /** Nobody has said. */
    UNKNOWN;

    /** As people and files spell it: {@code state-controlled}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The layer that a word names; an empty word is unknown. */
    public static Layer of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        if (plain.isEmpty()) return UNKNOWN;
        for (Layer layer : values()) if (layer.word().equals(plain)) return layer;
        throw new WrongUse("no layer is called " + word, Near.help(plain, words()));
    }

    /** All words, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Layer::word).toList();
    }

    /** Whether it speaks, openly or not, for a state. */
    public boolean ofState() {
        return this != ORDINARY_MEDIA && this != UNKNOWN;
    }

    /** Whether a label of this layer stands only with a source and a date. */
    public boolean needsSource() {
        return this == STATE_ALIGNED || this == COVERT;
    }

    /** Whether accounts of this layer are public voices, which a report may name. */
    public boolean isPublicVoice() {
        return this == OFFICIAL || this == STATE_CONTROLLED || this == STATE_LINKED || this == ORDINARY_MEDIA;
    }
}
