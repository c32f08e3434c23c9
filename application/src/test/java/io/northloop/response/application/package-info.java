@NullMarked
package io.northloop.response.application;

import org.jspecify.annotations.NullMarked;
