/** What partners send, on its way into a case and out of it again. Start at {@link lockstep.casework.partners.PartnerReader}. */
@NullMarked
package lockstep.casework.partners;

import org.jspecify.annotations.NullMarked;
