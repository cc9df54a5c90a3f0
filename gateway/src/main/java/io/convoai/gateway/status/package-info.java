/** How the platform is doing and what it offers, joined from its services. */
@NullMarked
package io.convoai.gateway.status;

import org.jspecify.annotations.NullMarked;
