@NullMarked
package io.northloop.desk.persistence;

import org.jspecify.annotations.NullMarked;
