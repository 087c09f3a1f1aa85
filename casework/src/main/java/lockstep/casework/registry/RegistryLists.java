package lockstep.casework.registry;

import lockstep.model.registry.Registry;
import lockstep.store.LocalCase;

/** Registry lists that go into a case and out of it; the case's log says which. */
public final class RegistryLists {
    private RegistryLists() {}

    /**
     * Puts a list in, in place of one of the same name.
     *
     * @param sha256 of the bytes that it was read from
     */
    public static void put(LocalCase data, Registry list, String sha256) {
        data.registry().put(list, sha256);
        data.log("registry import", list.list() + " " + sha256);
    }

    /** Whether the case has a list of this name already, from the same bytes. */
    public static boolean has(LocalCase data, Registry list, String sha256) {
        return data.registry().lists().stream()
                .anyMatch(l -> l.list().equals(list.list()) && l.sha256().equals(sha256));
    }

    /**
     * Takes a list out.
     *
     * @param reason why; empty where nobody said
     */
    public static void remove(LocalCase data, String list, String reason) {
        data.registry().drop(list);
        data.log("registry remove", reason.isBlank() ? list : list + "; " + reason.strip());
    }
}
