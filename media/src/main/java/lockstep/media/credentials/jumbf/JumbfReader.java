package lockstep.media.credentials.jumbf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import lockstep.media.credentials.container.Damage;

/** Reads JUMBF super boxes (ISO 19566-5). Boxes lie at most 16 deep and are at most 20,000. */
public final class JumbfReader {
    private static final int DEEPEST = 16;
    private static final int MOST = 20_000;
    private static final int HAS_LABEL = 2;

    private final ByteBuffer bytes;
    private int boxes;

    private JumbfReader(byte[] store) {
        this.bytes = ByteBuffer.wrap(store);
    }

    /** The outermost super box; bytes after it are ignored. */
    public static JumbfBox read(byte[] store) throws Damage {
        var reader = new JumbfReader(store);
        Head head = reader.head(0, store.length);
        if (!head.type.equals("jumb")) {
            throw new Damage("a manifest store starts with a jumb box, not " + head.type);
        }
        return reader.superBox(head, 0);
    }

    private record Head(String type, int content, int end) {}

    private Head head(int at, int end) throws Damage {
        if (end - at < 8) {
            throw new Damage((end - at) + " bytes at byte " + at + " of the manifest store are no box");
        }
        long length = bytes.getInt(at) & 0xffff_ffffL;
        String type = text(at + 4, at + 8);
        int content = at + 8;
        if (length == 1 && end - at >= 16) {
            length = bytes.getLong(at + 8);
            content = at + 16;
        } else if (length == 0) {
            length = (long) end - at;
        }
        if (length < content - at || length > end - at) {
            throw new Damage("the box " + type + " at byte " + at + " of the manifest store says " + length + " bytes");
        }
        if (++boxes > MOST) {
            throw new Damage("over " + MOST + " boxes in the manifest store");
        }
        return new Head(type, content, (int) (at + length));
    }

    private JumbfBox superBox(Head box, int depth) throws Damage {
        if (depth > DEEPEST) {
            throw new Damage("boxes of the manifest store lie over " + DEEPEST + " deep");
        }
        Head description = head(box.content, box.end);
        if (!description.type.equals("jumd") || description.end - description.content < 17) {
            throw new Damage("a super box at byte " + box.content + " of the manifest store has no description");
        }
        List<JumbfBox> children = new ArrayList<>();
        List<JumbfBox.Content> contents = new ArrayList<>();
        int at = description.end;
        while (at < box.end) {
            Head inner = head(at, box.end);
            if (inner.type.equals("jumb")) {
                children.add(superBox(inner, depth + 1));
            } else {
                contents.add(new JumbfBox.Content(inner.type, copy(inner.content, inner.end)));
            }
            at = inner.end;
        }
        String kind = HexFormat.of().formatHex(copy(description.content, description.content + 4));
        return new JumbfBox(label(description), kind, children, contents, copy(box.content, box.end));
    }

    private String label(Head description) {
        int from = description.content + 17;
        if ((bytes.get(from - 1) & HAS_LABEL) == 0) {
            return "";
        }
        int end = from;
        while (end < description.end && bytes.get(end) != 0) {
            end++;
        }
        return new String(copy(from, end), StandardCharsets.UTF_8);
    }

    private byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes.array(), from, to);
    }

    private String text(int from, int to) {
        return new String(copy(from, to), StandardCharsets.ISO_8859_1);
    }
}
