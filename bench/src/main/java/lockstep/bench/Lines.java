package lockstep.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lockstep.model.CannotDo;

/** Writes rows of CSV through one buffer, names as bytes. */
final class Lines implements AutoCloseable {
    private static final int FLUSH = 1 << 20;

    private final Path file;
    private final OutputStream out;
    private byte[] buffer = new byte[FLUSH + (1 << 16)];
    private int used;
    private long rows;

    Lines(Path file) {
        this.file = file;
        try {
            this.out = Files.newOutputStream(file);
        } catch (IOException denied) {
            throw cannot(denied);
        }
    }

    /** Text as it stands. */
    Lines text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
        return this;
    }

    /** A name, in quotes where it needs them. */
    Lines name(NameTable names, int number) {
        int length = names.length(number);
        room(2 * length + 2);
        int from = used;
        used = names.copy(number, buffer, from);
        for (int i = from; i < used; i++) {
            byte c = buffer[i];
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                used = from;
                return text('"' + names.name(number).replace("\"", "\"\"") + '"');
            }
        }
        return this;
    }

    /** A whole number that is not negative. */
    Lines number(int value) {
        room(10);
        int digits = 1;
        for (int rest = value; rest >= 10; rest /= 10) digits++;
        int rest = value;
        for (int i = used + digits - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
        return this;
    }

    Lines comma() {
        room(1);
        buffer[used++] = ',';
        return this;
    }

    void end() {
        room(1);
        buffer[used++] = '\n';
        rows++;
        if (used >= FLUSH) flush();
    }

    long rows() {
        return rows;
    }

    private void room(int bytes) {
        if (used + bytes <= buffer.length) return;
        flush();
        if (bytes > buffer.length) buffer = new byte[bytes];
    }

    private void flush() {
        try {
            out.write(buffer, 0, used);
            used = 0;
        } catch (IOException full) {
            throw cannot(full);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException full) {
            throw cannot(full);
        }
    }

    private CannotDo cannot(IOException why) {
        return new CannotDo(file + " cannot be written: " + why.getMessage(), "", why);
    }
}
