/** How findings of many tests are kept from being false: one rate over all of them. */
@NullMarked
package lockstep.analyses.rates;

import org.jspecify.annotations.NullMarked;
