/** What a request may take along to the service that answers it. */
@NullMarked
package io.convoai.gateway.route;

import org.jspecify.annotations.NullMarked;
