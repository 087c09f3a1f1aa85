package lockstep.media.credentials.jumbf;

import java.util.List;
import java.util.Optional;

/**
 * A super box of a manifest store: a label, what kind of thing it is, and boxes in it.
 *
 * @param label its name, or empty
 * @param kind the first four bytes of the id of its kind, in hexadecimal; {@code 63326d61} is a manifest
 * @param children super boxes in it
 * @param contents plain boxes in it, after the description
 * @param bytes all of the box without its length and type: what a hashed URI covers
 */
public record JumbfBox(String label, String kind, List<JumbfBox> children, List<Content> contents, byte[] bytes) {
    /**
     * A plain box.
     *
     * @param type its four letters, as {@code cbor}
     * @param bytes its content
     */
    public record Content(String type, byte[] bytes) {}

    public JumbfBox {
        children = List.copyOf(children);
        contents = List.copyOf(contents);
    }

    /** The first child of a label. */
    public Optional<JumbfBox> child(String name) {
        return children.stream().filter(c -> c.label.equals(name)).findFirst();
    }

    /** The content of the first plain box of a type. */
    public Optional<byte[]> content(String type) {
        return contents.stream()
                .filter(c -> c.type.equals(type))
                .map(Content::bytes)
                .findFirst();
    }
}
