/** The library and its version, as a record names them. */
export const library = 'resident-pension-rules 0.2.0';
