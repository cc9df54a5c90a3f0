/** The API description says which permission an endpoint asks for. */
@NullMarked
package io.convoai.platform.openapi;

import org.jspecify.annotations.NullMarked;
