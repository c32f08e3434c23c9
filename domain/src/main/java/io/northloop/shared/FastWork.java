package io.northloop.shared;

/**
 * Due work that others wait for within a second: it is run by a quick loop on every instance besides the ordinary
 * schedule.
 */
public interface FastWork extends DueWork {

    /** How many items one run handles at most: one that handled so many has probably left some. */
    int mostPerRun();
}
