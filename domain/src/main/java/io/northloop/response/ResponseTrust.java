package io.northloop.response;

/**
 * Moves answers between those that are trusted and those that are not; who may do so, and why, is the caller's to know.
 */
public interface ResponseTrust {

    /**
     * From now on the answer counts among the trusted ones, or does not; every figure of either kind is exact at once.
     * Without effect where it is so already.
     *
     * @throws io.northloop.shared.DomainError NOT_FOUND for an answer that does not exist, and for one of an employee,
     *     which nobody is told of
     */
    void trust(ResponseId id, boolean trusted);
}
