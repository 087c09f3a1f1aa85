package lockstep.model.registry;

import java.util.List;

/**
 * One list of actors with what they are known by, as read from files that an analyst can edit.
 *
 * @param list name of the list; importing a list again replaces it
 * @param general whether it only says who is a news medium; where a list on states says more of the same outlet, that one stands
 * @param actors who
 * @param marks handles and domains of the actors
 * @param relations what is declared between actors
 * @param targets what posts may name
 * @param notes what was passed over or lowered on reading, and why; one line each
 */
public record Registry(
        String list,
        boolean general,
        List<Actor> actors,
        List<Mark> marks,
        List<Relation> relations,
        List<Target> targets,
        List<String> notes) {
    public Registry {
        actors = List.copyOf(actors);
        marks = List.copyOf(marks);
        relations = List.copyOf(relations);
        targets = List.copyOf(targets);
        notes = List.copyOf(notes);
    }
}
