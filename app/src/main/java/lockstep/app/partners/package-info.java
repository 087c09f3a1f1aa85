/** What partners send, on its way into a case and out of it again. Start at {@link lockstep.app.partners.PartnerReader}. */
@NullMarked
package lockstep.app.partners;

import org.jspecify.annotations.NullMarked;
