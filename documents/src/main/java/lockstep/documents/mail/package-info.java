/** E-mail: the text of a message and what its head says. Start at {@link lockstep.documents.mail.MailFile}. */
@NullMarked
package lockstep.documents.mail;

import org.jspecify.annotations.NullMarked;
