package lockstep.documents.pdf;

import java.io.IOException;
import java.util.List;
import lockstep.documents.Limits;
import lockstep.model.CannotDo;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of pages until it is told to stop: forms within forms may be drawn without end. */
final class BoundedStripper extends PDFTextStripper {
    private final String file;
    private final long characters;
    private long operators;
    private long letters;

    BoundedStripper(String file, Limits limits) throws IOException {
        this.file = file;
        this.characters = 2L * limits.characters();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        // Whoever watches the time says so by an interrupt.
        if ((++operators & 0x3FF) == 0 && Thread.currentThread().isInterrupted())
            throw new CannotDo(file + " draws its pages without end", PackedParts.HELP);
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters > characters)
            throw new CannotDo(
                    file + " holds more than " + characters + " letters, longer than any report",
                    "split it; or --long where it is one document");
        super.processTextPosition(text);
    }
}
