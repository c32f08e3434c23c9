@NullMarked
package io.northloop.response.persistence;

import org.jspecify.annotations.NullMarked;
