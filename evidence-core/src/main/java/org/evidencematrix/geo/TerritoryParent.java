package org.evidencematrix.geo;

/**
 * Whose class may stand in for that of a territory which the World Bank does not list. Never
 * applied unless a user asks for it.
 *
 * @param alpha3 the territory
 * @param parent the economy whose class would stand in, as {@link IncomeHistory#at} takes it;
 *     {@code CHI} is the Bank's code for the Channel Islands
 * @param basis why, in English
 * @param worldBank whether the Bank itself reads it so; otherwise it is a convention
 */
public record TerritoryParent(String alpha3, String parent, String basis, boolean worldBank) {}
