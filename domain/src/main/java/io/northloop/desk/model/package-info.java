@NullMarked
package io.northloop.desk.model;

import org.jspecify.annotations.NullMarked;
