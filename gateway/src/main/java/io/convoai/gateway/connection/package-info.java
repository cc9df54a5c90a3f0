/** Lines from clients: how long one may keep us waiting, and how much it may say before it asks. */
@NullMarked
package io.convoai.gateway.connection;

import org.jspecify.annotations.NullMarked;
