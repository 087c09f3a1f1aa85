/** PDF files with a text layer.:PdfFile Start at {@link lockstep.documents.pdf.PdfFile}. */
@NullMarked
package lockstep.documents.pdf;

import org.jspecify.annotations.NullMarked;
