package lockstep.model.registry;

import java.util.List;
import lockstep.model.WrongUse;

/**
 * A person, party, institution, country or audience that posts may name. What posts name, never who belongs to it.
 *
 * @param id short and stable
 * @param name as a reader knows it
 * @param kind person, party, institution, country, audience, or the analyst's word, as {@code candidate}
 * @param place country or region
 * @param rivals targets with the same word here are rivals, and their balance is told; empty for none
 * @param aliases names to look for, in several scripts; the name itself is one
 * @param valid when it was a target of this kind, as while a person stood for office
 */
public record Target(
        String id, String name, String kind, String place, String rivals, List<String> aliases, Validity valid) {
    public Target {
        aliases = List.copyOf(aliases);
        if (id.isBlank() || name.isBlank()) throw new WrongUse("a target needs an id and a name", "");
    }
}
