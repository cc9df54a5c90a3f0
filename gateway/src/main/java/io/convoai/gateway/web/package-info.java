/** The web application, and what every response carries. */
@NullMarked
package io.convoai.gateway.web;

import org.jspecify.annotations.NullMarked;
