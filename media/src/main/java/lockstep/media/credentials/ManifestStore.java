package lockstep.media.credentials;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.JumbfBox;
import lockstep.media.credentials.jumbf.JumbfReader;

/** The manifests of a file by their labels; the last is the active one. */
final class ManifestStore {
    static final String UPDATE = "6332756d";
    private static final String SELF = "self#jumbf=";
    private static final Set<String> KINDS = Set.of("63326d61", UPDATE);
    private static final int MOST = 1000;

    private final List<JumbfBox> manifests;

    private ManifestStore(List<JumbfBox> manifests) {
        this.manifests = manifests;
    }

    static ManifestStore read(byte[] store) throws Damage {
        JumbfBox root = JumbfReader.read(store);
        if (root.children().size() > MOST) {
            throw new Damage(root.children().size() + " manifests; at most " + MOST + " are read");
        }
        for (JumbfBox child : root.children()) {
            if (!KINDS.contains(child.kind())) {
                throw new Damage("a manifest of the kind " + child.kind() + ", which this reader does not know");
            }
        }
        if (root.children().isEmpty()) {
            throw new Damage("a manifest store without a manifest");
        }
        return new ManifestStore(root.children());
    }

    JumbfBox active() {
        return manifests.get(manifests.size() - 1);
    }

    /** All but the active one, in the order of the file. */
    List<JumbfBox> others() {
        return manifests.subList(0, manifests.size() - 1);
    }

    Optional<JumbfBox> manifest(String label) {
        return manifests.stream().filter(m -> m.label().equals(label)).findFirst();
    }

    /** The box at an address, from a manifest on where it is relative. */
    Optional<JumbfBox> find(String url, JumbfBox from) {
        String path = path(url);
        String[] names = path.split("/");
        if (!path.startsWith("/")) {
            return down(from, names, 0);
        }
        return names.length < 3 ? Optional.empty() : manifest(names[2]).flatMap(m -> down(m, names, 3));
    }

    /** The label of the manifest that an address is in; empty where it is relative. */
    static String label(String url) {
        String[] names = path(url).split("/");
        return path(url).startsWith("/") && names.length > 2 ? names[2] : "";
    }

    /** The last name of an address. */
    static String last(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static String path(String url) {
        String path = url.startsWith(SELF) ? url.substring(SELF.length()) : url;
        // early writers left out the stroke before the name of the store
        return path.startsWith("c2pa/") ? "/" + path : path;
    }

    private static Optional<JumbfBox> down(JumbfBox from, String[] names, int first) {
        Optional<JumbfBox> at = Optional.of(from);
        for (int i = first; i < names.length; i++) {
            String name = names[i];
            at = at.flatMap(box -> box.child(name));
        }
        return at;
    }
}
