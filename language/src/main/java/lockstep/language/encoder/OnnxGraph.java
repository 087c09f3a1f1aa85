package lockstep.language.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A neural network being written down as an ONNX file: numbers, steps, inputs and outputs. */
final class OnnxGraph {
    static final int FLOAT = 1;
    static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT64 = 7;
    static final String PRODUCER = "lockstep";
    private static final String RUNTIME = "com.microsoft";

    private final Message graph = new Message();
    private int steps;

    /** Decimals by name; returns the name. */
    String floats(String name, long[] shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, FLOAT, shape, raw.array());
    }

    /** Small whole numbers by name. */
    String bytes(String name, long[] shape, byte[] values) {
        return constant(name, INT8, shape, values);
    }

    /** A whole number from 0 to 255 by name. */
    String unsigned(String name, int value) {
        return constant(name, UINT8, new long[0], new byte[] {(byte) value});
    }

    /** A row of whole numbers by name. */
    String whole(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, INT64, new long[] {values.length}, raw.array());
    }

    private String constant(String name, int type, long[] shape, byte[] raw) {
        var tensor = new Message();
        for (long d : shape) tensor.number(1, d);
        tensor.number(2, type).text(8, name).bytes(9, raw);
        graph.message(5, tensor);
        return name;
    }

    /** A step with one result; returns the name of the result. */
    String step(String what, String... from) {
        return step(what, new Attributes(), 1, from);
    }

    /** A step that is none of the standard's but of ONNX Runtime, which fuses several into it. */
    String fused(String what, Attributes with, String... from) {
        return step(what, new Attributes(with).domain(RUNTIME), 1, from);
    }

    /** A step with several results: the first has the returned name, the others that name with _1, _2 and so on. */
    String step(String what, Attributes with, int results, String... from) {
        String out = "t" + steps++;
        var node = new Message();
        for (String input : from) node.text(1, input);
        for (int k = 0; k < results; k++) node.text(2, k == 0 ? out : out + "_" + k);
        node.text(3, "n" + steps).text(4, what).append(with.message);
        graph.message(1, node);
        return out;
    }

    /** Gives a result a name of its own. */
    void rename(String from, String to) {
        graph.message(1, new Message().text(1, from).text(2, to).text(3, to).text(4, "Identity"));
    }

    void input(String name, boolean decimals, Object... shape) {
        graph.message(11, value(name, decimals, shape));
    }

    void output(String name, Object... shape) {
        graph.message(12, value(name, true, shape));
    }

    private static Message value(String name, boolean decimals, Object... shape) {
        var dims = new Message();
        for (Object d : shape) {
            var dim = new Message();
            if (d instanceof Number n) dim.number(1, n.longValue());
            else dim.text(2, d.toString());
            dims.message(1, dim);
        }
        var tensor = new Message().number(1, decimals ? FLOAT : INT64).message(2, dims);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** Writes the file, with what it says of itself. */
    void write(OutputStream out, Map<String, String> says) throws IOException {
        graph.text(2, "encoder");
        var opset = new Message().text(1, "").number(2, 17);
        var fused = new Message().text(1, RUNTIME).number(2, 1);
        var file = new Message()
                .number(1, 8)
                .text(2, PRODUCER)
                .message(7, graph)
                .message(8, opset)
                .message(8, fused);
        says.forEach((key, value) -> file.message(14, new Message().text(1, key).text(2, value)));
        file.bytes.writeTo(out);
    }

    /** Settings of a step. */
    static final class Attributes {
        private final Message message = new Message();

        Attributes() {}

        private Attributes(Attributes others) {
            message.append(others.message);
        }

        private Attributes domain(String name) {
            message.text(7, name);
            return this;
        }

        Attributes whole(String name, long value) {
            message.message(5, new Message().text(1, name).number(3, value).number(20, 2));
            return this;
        }

        Attributes decimal(String name, float value) {
            message.message(5, new Message().text(1, name).decimal(2, value).number(20, 1));
            return this;
        }

        Attributes order(String name, long... values) {
            var list = new Message().text(1, name);
            for (long v : values) list.number(8, v);
            message.message(5, list.number(20, 7));
            return this;
        }
    }

    /** A protocol buffer. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            raw((long) field << 3);
            raw(value);
            return this;
        }

        Message decimal(int field, float value) {
            raw((long) field << 3 | 5);
            bytes.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putFloat(value)
                    .array());
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            raw((long) field << 3 | 2);
            raw(value.bytes.size());
            append(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            raw((long) field << 3 | 2);
            raw(value.length);
            bytes.writeBytes(value);
            return this;
        }

        Message append(Message other) {
            bytes.writeBytes(other.bytes.toByteArray());
            return this;
        }

        private void raw(long value) {
            long rest = value;
            for (; (rest & ~127L) != 0; rest >>>= 7) bytes.write((int) (rest & 127 | 128));
            bytes.write((int) rest);
        }
    }
}
