package io.northloop.response.web;

import io.northloop.response.application.ShownResponse;
import java.io.IOException;

/** Writes answers one after the other in some format; nothing is held but the row in hand. */
interface ResponseExport {

    void write(ShownResponse response) throws IOException;

    /** Completes what was begun. */
    void complete() throws IOException;
}
