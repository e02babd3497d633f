import fc from 'fast-check';

// By itself fast-check draws arrays of ten elements at most, whatever their `maxLength` says, and a property holds of less than it seems to.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
