package lockstep.language.encoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a test wants to know of an ONNX file: its tables of bytes and what its products of whole numbers take. */
final class OnnxFile {
    /** A table of signed bytes. */
    record Table(String name, List<Long> shape, ByteBuffer bytes) {}

    final Map<String, Table> tables = new HashMap<>();
    final List<String> multiplied = new ArrayList<>();

    OnnxFile(byte[] file) {
        for (Field f : fields(ByteBuffer.wrap(file))) if (f.number == 7) graph(f.bytes);
    }

    private void graph(ByteBuffer graph) {
        for (Field f : fields(graph)) {
            if (f.number == 1) node(f.bytes);
            if (f.number == 5) table(f.bytes);
        }
    }

    private void node(ByteBuffer node) {
        List<String> takes = new ArrayList<>();
        String what = "";
        for (Field f : fields(node)) {
            if (f.number == 1) takes.add(f.text());
            if (f.number == 4) what = f.text();
        }
        if (what.startsWith("MatMulInteger")) multiplied.add(takes.get(1));
    }

    private void table(ByteBuffer tensor) {
        List<Long> shape = new ArrayList<>();
        String name = "";
        long type = 0;
        ByteBuffer raw = ByteBuffer.allocate(0);
        for (Field f : fields(tensor)) {
            if (f.number == 1) shape.add(f.value);
            if (f.number == 2) type = f.value;
            if (f.number == 8) name = f.text();
            if (f.number == 9) raw = f.bytes;
        }
        if (type == 3) tables.put(name, new Table(name, shape, raw));
    }

    private record Field(int number, long value, ByteBuffer bytes) {
        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }
    }

    private static List<Field> fields(ByteBuffer message) {
        ByteBuffer in = message.duplicate();
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long tag = number(in);
            switch ((int) tag & 7) {
                case 0 -> fields.add(new Field((int) tag >>> 3, number(in), ByteBuffer.allocate(0)));
                case 2 -> {
                    int length = (int) number(in);
                    fields.add(new Field((int) tag >>> 3, 0, in.slice(in.position(), length)));
                    in.position(in.position() + length);
                }
                case 5 -> in.position(in.position() + 4);
                default -> throw new IllegalArgumentException("a field of kind " + (tag & 7));
            }
        }
        return fields;
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            value |= (part & 127L) << shift;
            if (part >= 0) return value;
        }
    }
}
