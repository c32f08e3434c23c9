@NullMarked
package io.northloop.proposition.web;

import org.jspecify.annotations.NullMarked;
