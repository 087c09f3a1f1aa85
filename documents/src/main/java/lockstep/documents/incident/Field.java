package lockstep.documents.incident;

import java.util.Locale;

/** What an incident record can hold, in the order in which it is printed. */
public enum Field {
    /** States that act, by their English names. */
    STATES,
    /** How openly: official, state media, intelligence services, state-linked, covert. */
    LAYERS,
    /** Named operations, by one of their names. */
    OPERATIONS,
    /** Persons, bodies and accounts that act. */
    ACTORS,
    /** Persons, parties, institutions and people that the acts are aimed at. */
    TARGETS,
    /** Countries that the acts are aimed at. */
    COUNTRIES,
    PLATFORMS,
    /** DISARM ids. */
    TECHNIQUES,
    /** The six labels of the interference-incident literature. */
    TOOLS,
    NARRATIVES,
    CLAIMS,
    DATES,
    FIGURES,
    ASSERTIONS,
    /** Who is quoted or relied on. */
    SOURCES,
    /** Other reports that the text cites. */
    CITED;

    /** The name in JSON and tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
