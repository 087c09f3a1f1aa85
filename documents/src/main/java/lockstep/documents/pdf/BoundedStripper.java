package lockstep.documents.pdf;

import java.io.IOException;
import java.util.List;
import lockstep.documents.Limits;
import lockstep.model.CannotDo;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of pages for as long as there is patience: forms within forms may be drawn without end. */
final class BoundedStripper extends PDFTextStripper {
    private final String file;
    private final long characters;
    private final long end;
    private long operators;
    private long letters;

    BoundedStripper(String file, Limits limits) throws IOException {
        this.file = file;
        this.characters = 2L * limits.characters();
        this.end = System.nanoTime() + limits.patience().toNanos();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean look = (++operators & 0x3FF) == 0;
        if (look && (System.nanoTime() > end || Thread.currentThread().isInterrupted()))
            throw new CannotDo(
                    file + " draws its pages without end",
                    "it may be made to stop readers; open it elsewhere and save its text");
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
