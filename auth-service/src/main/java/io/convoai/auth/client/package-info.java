/** The OAuth clients, and how long what they get is good for. */
@NullMarked
package io.convoai.auth.client;

import org.jspecify.annotations.NullMarked;
