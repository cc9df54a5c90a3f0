/** How much of the platform one caller may use up. */
@NullMarked
package io.convoai.gateway.limit;

import org.jspecify.annotations.NullMarked;
