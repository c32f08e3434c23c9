/** Message log and the demo's messages. */
@NullMarked
package io.northloop.message.web;

import org.jspecify.annotations.NullMarked;
