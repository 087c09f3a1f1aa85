package lockstep.model.registry;

import java.util.List;
import java.util.Locale;
import lockstep.model.WrongUse;

/**
 * A person, organisation or outlet that a list or an analyst says stands behind accounts and sites; only people assert it.
 *
 * @param id short and stable, as {@code ru/embassy-london}
 * @param kind what it is
 * @param name as a reader knows it
 * @param aliases other names, in any script
 * @param state the state, in English as {@code China}; empty where none is said
 * @param layer how openly it speaks for the state
 * @param role diplomat, ministry, broadcaster, agency, proxy site, or the list's own word
 * @param by who says so
 * @param note anything else the list says
 */
public record Actor(
        String id,
        Kind kind,
        String name,
        List<String> aliases,
        String state,
        Layer layer,
        String role,
        Attribution by,
        String note) {
    /** What an actor is. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        OUTLET;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that a word names; an organisation where nothing is said. */
        public static Kind of(String word) {
            for (Kind kind : values()) if (kind.word().equals(word.strip().toLowerCase(Locale.ROOT))) return kind;
            if (word.isBlank()) return ORGANISATION;
            throw new WrongUse("no kind of actor is called " + word, "person, organisation or outlet");
        }
    }

    public Actor {
        aliases = List.copyOf(aliases);
        if (id.isBlank()) throw new WrongUse("an actor needs an id", "as ru/embassy-london");
        if (layer.needsSource() && !by.isDated()) {
            throw new WrongUse(
                    id + " is called " + layer.word() + " without a source and a date",
                    "fill source and source_date, or leave the layer unknown");
        }
    }
}
