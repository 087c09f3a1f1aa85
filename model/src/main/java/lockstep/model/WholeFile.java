package lockstep.model;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written whole or not at all: a full disk or Ctrl-C leaves no half of it, and no earlier one destroyed. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes text. */
    public interface Text {
        void write(Writer out) throws IOException;
    }

    /** Writes bytes. */
    public interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    /** Makes a file at a place that it is given. */
    public interface Maker {
        void make(Path at) throws IOException;
    }

    /** Writes a text in UTF-8. */
    public static void text(Path to, String text) throws IOException {
        text(to, out -> out.write(text));
    }

    /** Writes text in UTF-8 as it comes. */
    public static void text(Path to, Text text) throws IOException {
        bytes(to, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write(writer);
            writer.flush();
        });
    }

    /** Writes bytes as they come. */
    public static void bytes(Path to, Bytes bytes) throws IOException {
        made(to, at -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(at), 1 << 16)) {
                bytes.write(out);
            }
        });
    }

    /** Has it made beside its place, and moves it there when it is whole and on the disk. What is no plain file, as a pipe, is written to as it is. */
    public static void made(Path to, Maker maker) throws IOException {
        Path own = Files.exists(to) ? to.toRealPath() : to;
        if (Files.exists(own) && !Files.isRegularFile(own)) {
            maker.make(own);
            return;
        }
        Path aside = own.resolveSibling(own.getFileName() + ".part");
        try {
            maker.make(aside);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, own, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
