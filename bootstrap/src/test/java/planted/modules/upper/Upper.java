package planted.modules.upper;

/** Something of the upper module. */
public record Upper(String name) {}
