@NullMarked
package io.northloop.northstar.persistence;

import org.jspecify.annotations.NullMarked;
