// How long component tests wait for what comes by itself. Imported for its effect by the hands that open pages.
// Code is loaded when it is first needed and the machine may be busy; what comes sooner is not waited for.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
