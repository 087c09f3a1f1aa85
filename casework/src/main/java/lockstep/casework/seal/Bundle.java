package lockstep.casework.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.kernels.proof.MerkleTree;
import lockstep.model.CannotDo;
import lockstep.wire.Canonical;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The entries of a sealed case under one root: a tree of hashes (RFC 6962) over all of them in the order of their names. */
final class Bundle {
    /** Holds the root; the only entry that is not under it. */
    static final String SEAL = "seal.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORMAT = "lockstep sealed case 1";

    private final Map<String, ByteBuffer> entries;
    private final List<String> names;
    private final MerkleTree tree;

    private Bundle(Map<String, ByteBuffer> entries, MerkleTree tree) {
        this.entries = entries;
        this.names = List.copyOf(entries.keySet());
        this.tree = tree;
    }

    /** Writes entries under their root; gives the root. */
    static String write(Map<String, Container.Content> entries, OutputStream out) throws IOException {
        var sorted = new TreeMap<>(entries);
        List<byte[]> leaves = new ArrayList<>();
        for (Map.Entry<String, Container.Content> entry : sorted.entrySet()) leaves.add(leaf(entry));
        String root = HexFormat.of().formatHex(MerkleTree.over(leaves).root());
        var all = new LinkedHashMap<String, Container.Content>();
        all.put(SEAL, Container.Content.of(seal(root, sorted.size())));
        all.putAll(sorted);
        Container.write(all, out);
        return root;
    }

    /** Opens a file; a file that differs in one byte from what sealing wrote is refused. */
    static Bundle open(Path file) {
        try (FileChannel in = FileChannel.open(file)) {
            if (in.size() > Integer.MAX_VALUE) throw Container.broken(file + " is larger than 2 GB");
            return of(in.map(FileChannel.MapMode.READ_ONLY, 0, in.size()));
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + file, "name the file that lockstep seal wrote", notReadable);
        }
    }

    /** The same for bytes at hand. */
    static Bundle of(ByteBuffer file) {
        Map<String, ByteBuffer> all = Container.read(file);
        boolean first = !all.isEmpty() && all.keySet().iterator().next().equals(SEAL);
        ByteBuffer seal = all.remove(SEAL);
        if (!first || seal == null) throw Container.broken("it does not begin with " + SEAL);
        List<byte[]> leaves = new ArrayList<>();
        String before = "";
        for (Map.Entry<String, ByteBuffer> entry : all.entrySet()) {
            if (entry.getKey().compareTo(before) <= 0) throw Container.broken(entry.getKey() + " is out of order");
            before = entry.getKey();
            MessageDigest sum = begun(entry.getKey());
            sum.update(entry.getValue().duplicate());
            leaves.add(sum.digest());
        }
        MerkleTree tree = MerkleTree.over(leaves);
        String root = HexFormat.of().formatHex(tree.root());
        if (!seal.equals(ByteBuffer.wrap(seal(root, leaves.size()))))
            throw Container.broken("the entries do not hash to the root in " + SEAL + "; they hash to " + root);
        return new Bundle(all, tree);
    }

    String root() {
        return HexFormat.of().formatHex(tree.root());
    }

    List<String> names() {
        return names;
    }

    /** Names that begin so, in order. */
    List<String> under(String folder) {
        return names.stream().filter(name -> name.startsWith(folder)).toList();
    }

    Optional<byte[]> bytes(String name) {
        ByteBuffer content = entries.get(name);
        if (content == null) return Optional.empty();
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return Optional.of(bytes);
    }

    String text(String name) {
        return new String(
                bytes(name).orElseThrow(() -> Container.broken("there is no " + name)), StandardCharsets.UTF_8);
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (RuntimeException notJson) {
            if (notJson instanceof CannotDo cannot) throw cannot;
            throw new CannotDo(name + " of the sealed case is not JSON", "it was not made by lockstep seal", notJson);
        }
    }

    /** Proof that one entry is under the root, as JSON: anybody can check it with SHA-256 alone. */
    String proof(String name) {
        int place = names.indexOf(name);
        if (place < 0) throw Container.broken("there is no " + name);
        var proof = JsonNodeFactory.instance.objectNode();
        proof.put("entry", name).put("place", place).put("of", names.size()).put("root", root());
        proof.put("leaf", HexFormat.of().formatHex(leaf(name, bytes(name).orElseThrow())));
        var path = proof.putArray("path");
        tree.path(place).forEach(hash -> path.add(HexFormat.of().formatHex(hash)));
        proof.put("how", "RFC 6962 with SHA-256; the leaf is the hash of 00, the name, 00 and the bytes of the entry");
        return Canonical.text(proof);
    }

    /** Writes one entry to a file. */
    void copy(String name, Path to) throws IOException {
        ByteBuffer content = entries.get(name);
        if (content == null) throw Container.broken("there is no " + name);
        try (FileChannel out = FileChannel.open(
                to, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            ByteBuffer rest = content.duplicate();
            while (rest.hasRemaining()) out.write(rest);
        }
    }

    private static byte[] leaf(Map.Entry<String, Container.Content> entry) throws IOException {
        MessageDigest sum = begun(entry.getKey());
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = entry.getValue().open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) sum.update(buffer, 0, n);
        }
        return sum.digest();
    }

    private static byte[] leaf(String name, byte[] bytes) {
        return begun(name).digest(bytes);
    }

    private static MessageDigest begun(String name) {
        MessageDigest sum = MerkleTree.leaf();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        sum.update((byte) 0);
        return sum;
    }

    private static byte[] seal(String root, int entries) {
        var seal = JsonNodeFactory.instance.objectNode();
        seal.put("entries", entries).put("format", FORMAT).put("root", root);
        return (Canonical.text(seal) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A file as content. */
    static Container.Content file(Path file) {
        return new Container.Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }
}
