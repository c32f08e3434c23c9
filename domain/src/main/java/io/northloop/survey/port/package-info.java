/** What surveys need from outside. */
@NullMarked
package io.northloop.survey.port;

import org.jspecify.annotations.NullMarked;
