package io.northloop.programme.model;

/**
 * How far a wave's samples have come.
 *
 * @param answersWanted from each centre
 * @param centres at which somebody is in the wave
 * @param reached those of them with so many answers
 */
public record SampleReached(int answersWanted, int centres, int reached) {}
